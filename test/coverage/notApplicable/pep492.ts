/** Tests of CPython's test_pep492 that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "StreamReaderTests.test_readline": "Streams are not supported.",
  "CoroutineTests.test_debug_mode_manages_coroutine_origin_tracking":
    "`sys.get_coroutine_origin_tracking_depth` is not supported: it is CPython's switch for its own frames.",
} satisfies Record<string, string>;
