/** Why a test of CPython cannot apply here, by module. */
import tasks from "./notApplicable/tasks.ts";
import futures from "./notApplicable/futures.ts";
import futures2 from "./notApplicable/futures2.ts";
import locks from "./notApplicable/locks.ts";
import queues from "./notApplicable/queues.ts";
import taskgroups from "./notApplicable/taskgroups.ts";
import timeouts from "./notApplicable/timeouts.ts";
import waitfor from "./notApplicable/waitfor.ts";
import runners from "./notApplicable/runners.ts";
import eagerTaskFactory from "./notApplicable/eagerTaskFactory.ts";
import context from "./notApplicable/context.ts";
import pep492 from "./notApplicable/pep492.ts";
import baseEvents from "./notApplicable/baseEvents.ts";

export const NOT_APPLICABLE: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  test_tasks: tasks,
  test_futures: futures,
  test_futures2: futures2,
  test_locks: locks,
  test_queues: queues,
  test_taskgroups: taskgroups,
  test_timeouts: timeouts,
  test_waitfor: waitfor,
  test_runners: runners,
  test_eager_task_factory: eagerTaskFactory,
  test_context: context,
  test_pep492: pep492,
  test_base_events: baseEvents,
};
