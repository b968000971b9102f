/**
 * Keeps V8's compiled code of the TypeScript compiler between runs of the command line.
 *
 * Node 22 has this built in. Node 20 does not, and there the compiler's twelve megabytes would be
 * parsed each time: this file does the same for large CommonJS modules, in a few lines. Whatever goes
 * wrong with the cache, the module is loaded as if there were none. A module from the cache cannot
 * `import()`: V8 forgets where it came from.
 */
import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import Module from "node:module";
import { tmpdir, userInfo } from "node:os";
import { basename, dirname, join } from "node:path";
import { Script } from "node:vm";

/** Smaller modules load faster than their cache would. */
const WORTH_CACHING = 100_000;

interface CommonJsModule {
  exports: unknown;
  require(id: string): unknown;
  _compile(content: string, filename: string): unknown;
}

/** What Node's types do not tell of `node:module`. */
interface ModuleLoader {
  /** Node 22.1 and later. */
  enableCompileCache?(): unknown;
  wrap(content: string): string;
  prototype: CommonJsModule;
}

const loader = Module as unknown as ModuleLoader;

export function enableCompileCache(): void {
  if (loader.enableCompileCache !== undefined) {
    loader.enableCompileCache();
    return;
  }
  const folder = cacheFolder();
  if (folder === undefined) return;
  const compile = loader.prototype._compile;
  loader.prototype._compile = function (this: CommonJsModule, content, filename) {
    const script =
      content.length < WORTH_CACHING
        ? undefined
        : loadScript(loader.wrap(content), filename, folder);
    if (script === undefined) return compile.call(this, content, filename);
    const body = script.runInThisContext() as (...parameters: unknown[]) => unknown;
    const require = Object.assign((id: string) => this.require(id), {
      resolve: Module.createRequire(filename).resolve,
    });
    return body.call(this.exports, this.exports, require, this, filename, dirname(filename));
  };
}

/** A folder that only this user can write to: cached code is run as it is. */
function cacheFolder(): string | undefined {
  try {
    const { uid, username } = userInfo();
    const folder = join(tmpdir(), `py2ts-async-cache-${username}`);
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const stats = statSync(folder);
    return uid === -1 || (stats.uid === uid && (stats.mode & 0o022) === 0) ? folder : undefined;
  } catch {
    return undefined;
  }
}

function loadScript(code: string, filename: string, folder: string): Script | undefined {
  try {
    const { mtimeMs } = statSync(filename);
    const name = [basename(filename), code.length, mtimeMs, process.version, process.arch];
    const cacheFile = join(folder, name.join("-"));
    const cachedData = readIfPresent(cacheFile);
    const script = new Script(code, {
      filename,
      ...(cachedData && { cachedData }),
    });
    if (cachedData === undefined || script.cachedDataRejected === true)
      // At exit, so that functions compiled on first call are kept as well.
      process.once("exit", () => save(cacheFile, script));
    return script;
  } catch {
    return undefined;
  }
}

function readIfPresent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function save(file: string, script: Script): void {
  try {
    const temporary = `${file}.${process.pid}`;
    writeFileSync(temporary, script.createCachedData());
    renameSync(temporary, file);
  } catch {
    // The next run compiles again.
  }
}
