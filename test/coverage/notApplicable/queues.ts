/** Tests of CPython's test_queues that cannot apply here: `Class.test_name`, with the reason. */
export default {} satisfies Record<string, string>;
