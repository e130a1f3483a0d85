/** Defaults and limits that both readings of the configuration use: the loader's, and the one that reports mistakes. */

export const DEFAULT_NOTICE_VERSION = '1';

export const DEFAULT_COOKIE_NAME = 'privacy-desk';

/** How long a choice lasts, in days. */
export const DEFAULT_DAYS = 180;
export const MAX_DAYS = 400;

/** How long the organisation keeps its copy of a receipt: an ISO 8601 duration. */
export const DEFAULT_RECEIPT_RETENTION = 'P6Y';

/** How long a released script that does not load may delay the next ones, in seconds. */
export const DEFAULT_TIMEOUT = 5;
export const MAX_TIMEOUT = 60;
