/** `asyncio.taskgroups`. */
export { TaskGroup } from "../taskGroups.ts";
