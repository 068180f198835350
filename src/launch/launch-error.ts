/** What the person who started Tidtam must settle: printed as one line, without a stack trace. */
export class LaunchError extends Error {}
