/** Coroutines that nobody awaits: send() has them go on until they yield, StopIteration brings the result. */

import { type Coroutine, awaited, coro, unawaited } from "py2ts-async/asyncio";
import "py2ts-async/asyncio/tasks";
import "py2ts-async/asyncio/coroutines";
import "py2ts-async/program";
import {
  Dict,
  type Float,
  LookupError,
  RuntimeError,
  StopIteration,
  TypeError,
  ValueError,
  asFloat,
  getattr,
  list,
  print,
  repr,
  str,
  tuple,
} from "py2ts-async/builtins";

export class Question {
  text: string;

  constructor(text: string) {
    this.text = text;
  }

  *__await__(): Generator<string> {
    const answer = yield this.text;
    print("  answered:", answer);
    return answer;
  }
}

export async function greet(): Promise<any> {
  print("  hello");
  return null;
}

export async function askName(): Promise<any> {
  const name = await awaited(new Question("your name?"));
  return getattr(name, "title")();
}

export async function interview(): Promise<any> {
  await greet();
  const name = await askName();
  const age = await awaited(new Question(`${str(name)}, your age?`));
  return `${str(name)} is ${str(age)}`;
}

// without any await that yields, the first step is the last
const hello = coro(greet);
try {
  await hello.send(null);
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print(repr(stop), stop.value, stop.args);
}

const talk = coro(interview);
print(await talk.send(null));
print(await talk.send("ada"));
try {
  await talk.send(36);
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print(repr(stop), stop.value, stop.args);
}

// what goes wrong
try {
  await talk.send(null);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error);
}
const early = coro(interview);
try {
  await early.send("too early");
} catch (error) {
  if (!(error instanceof TypeError)) throw error;
  print("TypeError:", error);
}
await early.close();

export async function takesItself(): Promise<number | Float> {
  try {
    await itself.send(null);
  } catch (error) {
    if (!(error instanceof ValueError)) throw error;
    print("ValueError:", error);
  }
  return asFloat(1.0);
}

const itself = coro(takesItself);
try {
  await itself.send(null);
} catch (stop) {
  if (!(stop instanceof StopIteration)) throw stop;
  print("result", stop.value);
}

export async function stops(): Promise<never> {
  throw new StopIteration("not the end");
}

const broken = coro(stops);
try {
  await broken.send(null);
} catch (error) {
  if (!(error instanceof RuntimeError)) throw error;
  print("RuntimeError:", error, "because of", repr(error.__cause__));
}

export async function fails(): Promise<never> {
  await awaited(new Question("what shall fail?"));
  throw new LookupError("this");
}

const failing = coro(fails);
print(await failing.send(null));
try {
  await failing.send("everything");
} catch (error) {
  if (!(error instanceof LookupError)) throw error;
  print("LookupError:", error);
}

/** Answers every question, and gives the result. */
export async function run(
  coroutine: Coroutine<any>,
  ...answers: (string | number)[]
): Promise<any> {
  answers = tuple(answers) as (string | number)[];
  const remaining = list(answers);
  let question: string | null = null;
  try {
    while (true) {
      question = await coroutine.send(question ? list.pop(remaining, 0) : null);
      print("  asked:", question);
    }
  } catch (stop) {
    if (!(stop instanceof StopIteration)) throw stop;
    return stop.value;
  }
}

print(await run(coro(interview), "grace", 85));
const items: any[] = [];
for (const name of ["tim", "guido"]) {
  items.push(await run(coro(askName), name));
}
print(items);
const entries: Dict<string, any> = new Dict();
for (const kind of ["cat", "dog"]) {
  entries.set(kind, await run(coro(interview), kind, 1));
}
const results = entries;
print(results);
await run(coro(greet));
print((await run(coro(greet))) == null);

unawaited(coro(interview)); // never driven: a warning
print("the end");
