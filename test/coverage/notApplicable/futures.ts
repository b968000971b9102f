/** Tests of CPython's test_futures that cannot apply here: `Class.test_name`, with the reason. */
export default {
  "BaseFutureTests.test_constructor_positional":
    "`Future(42)` is refused with a diagnostic (unsupported-arguments) before the program runs.",
  "BaseFutureTests.test_uninitialized":
    "A subclass whose __init__ leaves that of Future out is refused with a diagnostic.",
  "BaseFutureInheritanceTests.test_inherit_without_calling_super_init":
    "A subclass whose __init__ leaves that of Future out is refused with a diagnostic.",
  "BaseFutureTests.test_generic_alias":
    "Generic aliases as objects: types in brackets are for annotations, and gone when a program runs.",
  "BaseFutureTests.test_future_iter_throw":
    "About the deprecated arguments of `throw` (type, value, traceback), which generators here do not take.",
  "BaseFutureTests.test_future_del_collect":
    "About an object whose __del__ runs the garbage collector; JavaScript has no __del__.",
  "CFutureTests.test_future_del_segfault": "About deleting attributes of the C implementation.",
  "CFutureTests.test_future_iter_get_referents_segfault":
    "About the garbage collector's view of the C implementation.",
} satisfies Record<string, string>;
