/** The command cannot be carried out as written; the message is one paragraph for the user. */
export class UsageError extends Error {}
