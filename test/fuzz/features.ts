/** Everything that a random program may do. */
import type { Features } from "./feature.ts";
import { AWAITABLES } from "./features/awaitables.ts";
import { CALLBACKS } from "./features/callbacks.ts";
import { CANCELLING } from "./features/cancelling.ts";
import { CONTEXTS } from "./features/contexts.ts";
import { CONTROL } from "./features/control.ts";
import { EXCEPTIONS } from "./features/exceptions.ts";
import { EXPRESSIONS } from "./features/expressions.ts";
import { FUTURES } from "./features/futures.ts";
import { GENERATORS } from "./features/generators.ts";
import { GROUPS } from "./features/groups.ts";
import { LOCKS } from "./features/locks.ts";
import { MANAGERS } from "./features/managers.ts";
import { QUEUES } from "./features/queues.ts";
import { REPRS } from "./features/reprs.ts";
import { SIGNALS } from "./features/signals.ts";
import { TASKS } from "./features/tasks.ts";
import { TIMEOUTS } from "./features/timeouts.ts";
import { WAITING } from "./features/waiting.ts";

export const FEATURES: Features = {
  ...CONTROL,
  ...TASKS,
  ...CANCELLING,
  ...EXCEPTIONS,
  ...WAITING,
  ...GROUPS,
  ...TIMEOUTS,
  ...QUEUES,
  ...LOCKS,
  ...SIGNALS,
  ...FUTURES,
  ...CALLBACKS,
  ...GENERATORS,
  ...MANAGERS,
  ...CONTEXTS,
  ...AWAITABLES,
  ...EXPRESSIONS,
  ...REPRS,
};
