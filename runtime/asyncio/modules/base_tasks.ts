/** `asyncio.base_tasks`, which a program loads that shows the stacks of tasks. */
import { provide } from "../loadedModules.ts";
import { printTaskStack, taskStack } from "../taskStacks.ts";

provide({ "asyncio/base_tasks": { printTaskStack, taskStack } });
