/** Largest file that is taken, as the upload page says. */
export const UPLOAD_BYTES = 25 * 1024 * 1024;
/** The file, and what stands around it in a form's body. */
export const UPLOAD_BODY = UPLOAD_BYTES + 64 * 1024;
