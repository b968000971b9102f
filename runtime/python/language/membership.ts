/** `item in container` where both sides do something: Python evaluates the item first. */
import { contains } from "../membership.ts";

/** `item in container`. Raises TypeError for what is no container. */
export function isIn(item: unknown, container: unknown): boolean {
  return contains(container, item);
}
