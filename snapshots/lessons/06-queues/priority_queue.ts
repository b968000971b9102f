/** A priority queue gives the smallest entry first: the emergency room. */

import * as asyncio from "py2ts-async/asyncio";
import { coro } from "py2ts-async/asyncio";
import { enumerate, print, tuple } from "py2ts-async/builtins";

export async function doctor(
  room: asyncio.PriorityQueue<readonly [number, number, string]>,
): Promise<void> {
  while (!room.empty()) {
    const [urgency, number, patient] = await room.get();
    print(`urgency ${urgency}: ${patient} (ticket ${number})`);
    await asyncio.sleep(1);
    room.taskDone();
  }
}

export async function main(): Promise<void> {
  const room = new asyncio.PriorityQueue<readonly [number, number, string]>();
  const arrivals = [
    tuple.of(3, "sprained ankle"),
    tuple.of(1, "heart attack"),
    tuple.of(2, "broken arm"),
    tuple.of(3, "cough"),
    tuple.of(1, "burn"),
  ];
  for (const [ticket, [urgency, patient]] of enumerate(arrivals)) {
    // Tuples compare entry by entry: equal urgency is settled by the ticket.
    await room.put(tuple.of(urgency, ticket, patient));
  }

  const helper = asyncio.createTask(coro(doctor, room));
  await room.join();
  await helper;
  print("the waiting room is empty");
}

await asyncio.run(main);
