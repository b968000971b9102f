/** Seconds: few different ones, so that timers are often due at the same time. */
export const DELAYS: readonly number[] = [0.25, 0.5, 0.5, 1, 1, 1, 1.5, 2, 3];

/** Of timeouts, which may also be over at once or never come. */
export const LIMITS: readonly (number | string)[] = [0, -1, "None", 0.5, 0.5, 1, 1, 1.5, 2];
