/** Tests of CPython's test_tasks that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "BaseTaskTests.test_generic_alias":
    "Generic aliases as objects: types in brackets are for annotations, and gone when a program runs.",
  "BaseTaskTests.test_task_del_collect":
    "Collects garbage while tasks are destroyed; JavaScript calls no `__del__`.",
  "BaseTaskTests.test_error_in_call_soon":
    "Replaces call_soon of a loop; a task is an entry of the ready queue itself here, and calls none.",
  "BaseTaskTests.test_create_task_with_asynclike_function":
    "An object with send and throw in the place of a coroutine: tasks here run async functions.",
  "CTask_CFuture_Tests.test_refleaks_in_task___init__":
    "About the reference counts of the C implementation.",
  "CTask_CFuture_Tests.test_del__log_destroy_pending_segfault":
    "About deleting an attribute of the C implementation.",
  "GenericTaskTests.test_asyncio_module_compiled":
    "About whether CPython's C implementation was compiled.",
  "GatherTestsBase.test_env_var_debug":
    "PYTHONASYNCIODEBUG and -X dev are for the CPython interpreter; `run(debug=True)` sets debug mode.",
} satisfies Record<string, string>;
