/** add_done_callback and remove_done_callback: counts, order, and changes while they are looked at. */

import * as asyncio from "py2ts-async/asyncio";
import { RuntimeError, isinstance, print, repr, str, tuple } from "py2ts-async/builtins";
import { getitem } from "py2ts-async/operator";
import { bound, nameOf, unbound } from "py2ts-async/language";

/** Makes callbacks that put something into a list. */
export class Bag {
  things: (number | string)[];

  constructor() {
    this.things = [];
  }

  adder(thing: number | string): (future: asyncio.Future<any>) => void {
    const add = (future: asyncio.Future<any>): void => {
      this.things.push(thing);
    };

    return add;
  }
}

/** Settles the future; the callbacks run in the next iteration of the loop. */
export async function show(
  bag: Bag,
  future: asyncio.Future<any>,
  ...removed: number[]
): Promise<void> {
  removed = tuple(removed) as number[];
  print(removed, bag.things, { end: " " });
  future.setResult("foo");
  print(bag.things, { end: " " });
  await asyncio.sleep(0);
  print(bag.things, future.result());
}

// covers test_futures: BaseFutureDoneCallbackTests.test_callbacks_remove_first_callback
// covers test_futures: BaseFutureDoneCallbackTests.test_callbacks_remove_first_and_second_callback
// covers test_futures: BaseFutureDoneCallbackTests.test_callbacks_remove_third_callback
// covers test_futures: BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_result
export async function removalByPlace(): Promise<void> {
  for (const places of [
    tuple.of(0, 0),
    tuple.of(0, 1, 0),
    tuple.of(2, 2),
    tuple.of(1),
    tuple.of(0, 1, 2),
    tuple.of(),
  ]) {
    const [bag, future] = [new Bag(), asyncio.getRunningLoop().createFuture()];
    const callbacks = [42, 17, 100].map((number) => bag.adder(number));
    for (const callback of callbacks) {
      future.addDoneCallback(callback);
    }
    await show(
      bag,
      future,
      ...Array.from(places, (place) => future.removeDoneCallback(getitem(callbacks, place))),
    );
  }
}

// covers test_futures: BaseFutureDoneCallbackTests.test_remove_done_callback
export async function allRegistrationsAtOnce(): Promise<void> {
  const [bag, future] = [new Bag(), asyncio.getRunningLoop().createFuture()];
  const [one, two, never] = [bag.adder(1), bag.adder(2), bag.adder(3)];
  future.addDoneCallback(one);
  future.addDoneCallback(two);
  const removed = [future.removeDoneCallback(two), future.removeDoneCallback(never)];
  future.addDoneCallback(two);
  for (let _ = 0; _ < 5; _++) {
    future.addDoneCallback(one);
  }
  removed.push(future.removeDoneCallback(one));
  await show(bag, future, ...removed);
}

// covers test_futures: BaseFutureDoneCallbackTests.test_callbacks_invoked_on_set_exception
export async function afterAnException(): Promise<void> {
  const [bag, future] = [new Bag(), asyncio.getRunningLoop().createFuture()];
  future.addDoneCallback(bag.adder("called"));
  future.setException(new RuntimeError("expected"));
  print(bag.things, { end: " " });
  await asyncio.sleep(0);
  print(bag.things, repr(future.exception()));
}

// covers test_futures: BaseFutureDoneCallbackTests.test_schedule_callbacks_list_mutation_1
/** Callbacks that are scheduled already are called all the same. */
export async function removedByACallback(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();

  function told(future: asyncio.Future<any>): void {
    print("told");
  }

  function remover(future: asyncio.Future<any>): void {
    print("removed", future.removeDoneCallback(told));
  }

  future.addDoneCallback(remover);
  future.addDoneCallback(told);
  future.addDoneCallback(told);
  future.setResult(1);
  print("removed at once", future.removeDoneCallback(told));
  await asyncio.sleep(0);
  future.addDoneCallback(told);
  print("added late");
  await asyncio.sleep(0);
}

/** Equal to nothing, but each comparison changes the list that is being searched. */
export class Meddler {
  meddle: (times: number, other: any) => void;
  times: number;

  constructor(meddle: (times: number, other: any) => void) {
    this.meddle = meddle;
    this.times = 0;
  }

  __call__(future: any): void {
    print("never called");
  }

  __eq__(other: any): boolean {
    this.times += 1;
    this.meddle(this.times, other);
    return false;
  }
}

export function noted(future: asyncio.Future<any>): void {
  print("noted");
}

// covers test_futures: BaseFutureDoneCallbackTests.test_remove_done_callbacks_list_mutation
// covers test_futures: BaseFutureDoneCallbackTests.test_remove_done_callbacks_list_clear
// covers test_futures: BaseFutureDoneCallbackTests.test_schedule_callbacks_list_mutation_2
export async function comparisonThatMeddles(): Promise<void> {
  function removesOthers(future: asyncio.Future<any>, times: number, other: any): void {
    future.removeDoneCallback(noted);
  }

  function removesWhatItSees(future: asyncio.Future<any>, times: number, other: any): void {
    future.removeDoneCallback(other);
  }

  function addsMore(future: asyncio.Future<any>, times: number, other: any): void {
    if (times < 20) {
      future.addDoneCallback(noted);
    }
  }

  let meddle!: (future: asyncio.Future<any>, times: number, other: any) => void;
  let future!: asyncio.Future<any>;
  for (meddle of [removesOthers, removesWhatItSees, addsMore]) {
    future = asyncio.getRunningLoop().createFuture();
    future.addDoneCallback(str);
    for (let _ = 0; _ < 5; _++) {
      future.addDoneCallback(noted);
    }
    const meddler = new Meddler((times: number, other: any) => meddle(future, times, other));
    print(nameOf(meddle), future.removeDoneCallback(meddler), meddler.times > 0);
    future.setResult(null);
    await asyncio.sleep(0);
  }
}

export class Room {
  name: string;

  constructor(name: string) {
    this.name = name;
  }

  __eq__(other: any): boolean {
    return isinstance(other, Room);
  }

  enter(future: asyncio.Future<any>): void {
    print("entered", this.name);
  }
}

/** Two bound methods are the same if function and object are, not if the objects are equal. */
export async function boundMethods(): Promise<void> {
  const future = asyncio.getRunningLoop().createFuture();
  const [kitchen, hall] = [new Room("kitchen"), new Room("hall")];
  future.addDoneCallback(bound(kitchen, "enter"));
  future.addDoneCallback(bound(kitchen, "enter"));
  future.addDoneCallback(bound(hall, "enter"));
  print(
    future.removeDoneCallback(bound(kitchen, "enter")),
    future.removeDoneCallback(unbound(Room.prototype.enter)),
  );
  future.cancel();
  await asyncio.sleep(0);
}

export async function main(): Promise<void> {
  await removalByPlace();
  await allRegistrationsAtOnce();
  await afterAnException();
  await removedByACallback();
  await comparisonThatMeddles();
  await boundMethods();
}

await asyncio.run(main);
