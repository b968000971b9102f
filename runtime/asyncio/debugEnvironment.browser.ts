/**
 * A browser has no environment that could switch debug mode on.
 *
 * Bundles for browsers have this file in the place of debugEnvironment.ts: see `browser` in package.json.
 */
export function isDebugMode(): boolean {
  return false;
}
