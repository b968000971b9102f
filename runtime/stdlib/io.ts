/** Python's `io`: the text file in memory. */
export { StringIO } from "./io/StringIO.ts";
