import { expect, test } from "vitest";
import { setClock } from "../../../runtime/loop/clock.ts";
import {
  runningScheduler,
  Scheduler,
  type Callback,
  type Step,
  type TimedCallback,
} from "../../../runtime/loop/scheduler.ts";

setClock("virtual");

class Loop extends Scheduler {
  readonly seen: string[] = [];

  run(): Promise<void> {
    return this._start();
  }

  /** Notes a name and the iteration. */
  note(name: string): void {
    this.seen.push(`${name} ${this.iterations}`);
  }

  soon(run: () => void): Callback {
    const callback: Callback = { _isStep: false, _cancelled: false, _run: run };
    this._push(callback);
    return callback;
  }

  later(seconds: number, run: () => void): void {
    const timer: TimedCallback = {
      _isStep: false,
      _cancelled: false,
      _run: run,
      _when: this.time() + seconds,
      _sequence: 0,
      _scheduled: false,
    };
    this._pushTimer(timer);
  }
}

test("a callback that is scheduled by a callback runs in the next iteration", async () => {
  const loop = new Loop();
  loop.soon(() => {
    loop.note("a");
    loop.soon(() => {
      loop.note("c");
      loop._stopping = true;
    });
  });
  loop.soon(() => loop.note("b"));
  const cancelled = loop.soon(() => loop.note("never"));
  cancelled._cancelled = true;
  await loop.run();
  expect(loop.seen).toEqual(["a 1", "b 1", "c 2"]);
  expect(runningScheduler()).toBeNull();
});

test("an idle loop on the virtual clock jumps to its next timer", async () => {
  const loop = new Loop();
  const start = loop.time();
  loop.later(3600, () => {
    loop.note("hour");
    loop._stopping = true;
  });
  loop.later(60, () => loop.note("minute"));
  await loop.run();
  expect(loop.seen).toEqual(["minute 1", "hour 2"]);
  expect(loop.time() - start).toBe(3600);
});

test("a step that goes on in microtasks holds the others up until it ends", async () => {
  const loop = new Loop();
  const step: Step = {
    _isStep: true,
    _context: undefined,
    _runStep() {
      loop.note("begins");
      void Promise.resolve()
        .then(() => Promise.resolve())
        .then(() => {
          loop.note("ends");
          loop._stepEnded();
        });
      return true;
    },
  };
  loop._push(step);
  loop.soon(() => {
    loop.note("after");
    loop._stopping = true;
  });
  await loop.run();
  expect(loop.seen).toEqual(["begins 1", "ends 1", "after 1"]);
});

test("a step that waits for a promise of the host is parked, and the loop goes on", async () => {
  const loop = new Loop();
  const step: Step = {
    _isStep: true,
    _context: undefined,
    _runStep() {
      loop._currentStep = step;
      setTimeout(() => {
        loop.note("back");
        loop._unpark(step);
        loop.soon(() => (loop._stopping = true));
      });
      return true;
    },
  };
  loop._push(step);
  loop.soon(() => loop.note("meanwhile"));
  await loop.run();
  expect(loop.seen).toEqual(["meanwhile 1", "back 1"]);
});

test("while an external operation is pending, the virtual clock does not jump", async () => {
  const loop = new Loop();
  const start = loop.time();
  loop.externalOperations++;
  loop.later(3600, () => loop.note("never"));
  setTimeout(() => {
    loop.externalOperations--;
    loop.soon(() => (loop._stopping = true));
  });
  await loop.run();
  expect(loop.seen).toEqual([]);
  expect(loop.time() - start).toBeLessThan(60);
});

test("an abort ends the run at once and rejects it", async () => {
  const loop = new Loop();
  loop.soon(() => loop._abort(new Error("interrupt")));
  loop.soon(() => loop.note("not in this run"));
  await expect(loop.run()).rejects.toThrow("interrupt");
  expect(loop.seen).toEqual([]);
  loop._stopping = true;
  await loop.run();
  expect(loop.seen).toEqual(["not in this run 2"]);
});
