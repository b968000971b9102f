/** A float where the function of another module tells of an int. */

import { brew } from "./wrong_arguments.ts";
import { print } from "py2ts-async/builtins";

print(brew("mint", 0.01)); // here
