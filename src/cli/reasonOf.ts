/** Why the file system refused, as part of a sentence. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case "EACCES":
    case "EPERM":
      return "permission denied";
    case "EROFS":
      return "the file system is read-only";
    case "ENOSPC":
      return "no space left on the device";
    case "EEXIST":
    case "ENOTDIR":
      return "a file of that name is in the way";
    case "EISDIR":
      return "it is a folder";
    default:
      return message;
  }
}
