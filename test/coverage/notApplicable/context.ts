/** Tests of CPython's test_context that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "DecimalContextTest.test_asyncio_task_decimal_context":
    "The module `decimal` is not supported; contexts of tasks are tested with variables of the program.",
} satisfies Record<string, string>;
