/** Tests of CPython's test_eager_task_factory that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "CEagerTaskFactoryLoopTests.test_issue105987":
    "About reference counting in the C function `_swap_current_task`.",
} satisfies Record<string, string>;
