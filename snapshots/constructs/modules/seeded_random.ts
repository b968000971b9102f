/** random is the Mersenne Twister: with a seed every number is known. */

import * as random from "py2ts-async/random";
import { IndexError, ValueError, asFloat, list, print, range } from "py2ts-async/builtins";
import { eq, pow } from "py2ts-async/operator";

random.seed(1234);
print(
  asFloat(random.random()),
  random.randint(1, 100),
  asFloat(random.uniform(0, 10)),
  random.randrange(0, 100, 7),
  random.choice("abcdef"),
);
const deck = list(range(10));
random.shuffle(deck);
print(
  deck,
  random.sample(range(100), 5),
  random.choices(["x", "y"], [1, 9], { k: 6 }),
  asFloat(random.gauss(0, 1)),
  random.getrandbits(70),
);
print(
  asFloat(random.betavariate(1, 2)),
  asFloat(random.expovariate(0.5)),
  asFloat(random.triangular(0, 1, 0.5)),
  asFloat(random.normalvariate(5, 2)),
);
const own = new random.Random("text seed");
print(
  asFloat(own.random()),
  own.randint(-5, 5),
  asFloat(new random.Random(0).random()),
  asFloat(new random.Random(pow(2, 70)).random()),
  asFloat(new random.Random(-3.5).random()),
);
const state = random.getstate();
const a = Array.from(range(3), (_) => asFloat(random.random()));
random.setstate(state);
print(
  eq(
    a,
    Array.from(range(3), (_) => asFloat(random.random())),
  ),
);
try {
  random.choice([]);
} catch (error) {
  if (!(error instanceof IndexError)) throw error;
  print(error);
}
try {
  random.sample([1], 2);
} catch (error) {
  if (!(error instanceof ValueError)) throw error;
  print(error);
}
