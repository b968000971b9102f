/**
 * Imported by a program of Python that may look for an event loop where none runs: that raises
 * RuntimeError, as in Python.
 */
import { declarePythonProgram } from "../python/pythonProgram.ts";

declarePythonProgram();
