/** Tests of CPython's test_runners that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "RunTests.test_asyncio_run_without_uncancel":
    "its task factory gives objects that only pretend to be tasks (`_asyncio_future_blocking`), " +
    "without `uncancel`; here the task of a run is a Task, which has it",
} satisfies Record<string, string>;
