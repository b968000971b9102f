/** Filters of `logging`: what a logger or a handler lets through. */
import { truth } from "../../python/truth.ts";
import { LogRecord } from "./LogRecord.ts";

type FilterFunction = (record: LogRecord) => unknown;
export type FilterLike = FilterFunction | { filter: FilterFunction };

/** Lets through the records of one logger and its children. */
export class Filter {
  static readonly __module__ = "logging";
  readonly name: string;

  constructor(name = "") {
    this.name = name;
  }

  filter(record: LogRecord): unknown {
    return this.name === "" || `${record.name}.`.startsWith(`${this.name}.`);
  }
}

/** What has filters: loggers and handlers. */
export class Filterer {
  filters: FilterLike[] = [];

  addFilter(filter: FilterLike): void {
    if (!this.filters.includes(filter)) this.filters.push(filter);
  }

  removeFilter(filter: FilterLike): void {
    this.filters = this.filters.filter((each) => each !== filter);
  }

  /** The record to go on with, which a filter may have replaced, or null. */
  filter(record: LogRecord): LogRecord | null {
    for (const filter of this.filters) {
      const result = typeof filter === "function" ? filter(record) : filter.filter(record);
      if (!truth(result)) return null;
      if (result instanceof LogRecord) record = result;
    }
    return record;
  }
}
