/** The signature stubs by module: what the library offers, and how it is called. */
import { ASYNCIO_SUBMODULES } from "./asyncioSubmodules.ts";
import abc from "./stubs/abc.ts";
import asyncio from "./stubs/asyncio.ts";
import atexit from "./stubs/atexit.ts";
import base64 from "./stubs/base64.ts";
import bisect from "./stubs/bisect.ts";
import builtins from "./stubs/builtins.ts";
import collections from "./stubs/collections.ts";
import concurrentFutures from "./stubs/concurrent_futures.ts";
import contextlib from "./stubs/contextlib.ts";
import contextvars from "./stubs/contextvars.ts";
import copy from "./stubs/copy.ts";
import dataclasses from "./stubs/dataclasses.ts";
import datetime from "./stubs/datetime.ts";
import enum_ from "./stubs/enum.ts";
import functools from "./stubs/functools.ts";
import hashlib from "./stubs/hashlib.ts";
import heapq from "./stubs/heapq.ts";
import inspect from "./stubs/inspect.ts";
import io from "./stubs/io.ts";
import itertools from "./stubs/itertools.ts";
import json from "./stubs/json.ts";
import keyword from "./stubs/keyword.ts";
import logging from "./stubs/logging.ts";
import math from "./stubs/math.ts";
import operator from "./stubs/operator.ts";
import os from "./stubs/os.ts";
import osPath from "./stubs/os_path.ts";
import pprint from "./stubs/pprint.ts";
import protocols from "./stubs/protocols.ts";
import random from "./stubs/random.ts";
import re from "./stubs/re.ts";
import secrets from "./stubs/secrets.ts";
import signal from "./stubs/signal.ts";
import statistics from "./stubs/statistics.ts";
import string from "./stubs/string.ts";
import sys from "./stubs/sys.ts";
import textwrap from "./stubs/textwrap.ts";
import threading from "./stubs/threading.ts";
import time from "./stubs/time.ts";
import timeit from "./stubs/timeit.ts";
import traceback from "./stubs/traceback.ts";
import types from "./stubs/types.ts";
import typing from "./stubs/typing.ts";
import uuid from "./stubs/uuid.ts";
import warnings from "./stubs/warnings.ts";

const STUBS: Readonly<Record<string, string>> = {
  abc,
  asyncio,
  ...ASYNCIO_SUBMODULES,
  atexit,
  base64,
  bisect,
  builtins,
  collections,
  "concurrent.futures": concurrentFutures,
  contextlib,
  contextvars,
  copy,
  dataclasses,
  datetime,
  enum: enum_,
  functools,
  hashlib,
  heapq,
  inspect,
  io,
  itertools,
  json,
  keyword,
  logging,
  math,
  operator,
  os,
  "os.path": osPath,
  pprint,
  protocols,
  random,
  re,
  secrets,
  signal,
  statistics,
  string,
  sys,
  textwrap,
  threading,
  time,
  timeit,
  traceback,
  types,
  typing,
  uuid,
  warnings,
};

/** Read by analysis alone: programs cannot import them. */
const INTERNAL: ReadonlySet<string> = new Set(["protocols"]);

/** The stub of a module by its dotted name, or null where the library does not have it. */
export function stubSource(module: string): string | null {
  return STUBS[module] ?? null;
}

/** The modules of Python that programs can import. */
export function libraryModules(): readonly string[] {
  return Object.keys(STUBS).filter((name) => !INTERNAL.has(name));
}
