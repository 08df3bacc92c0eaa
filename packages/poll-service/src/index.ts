/** The poll service as a library: a service over a database, and the HTTP server around it. */
export { PollService, type ServiceOptions } from './service.js';
export type { Office } from './office.js';
export type { CurrentPoll } from './book.js';
export { createApp } from './http/app.js';
export type { HttpOptions } from './http/requests.js';
export { openDatabase } from './store/open.js';
export type { Database, Transaction } from './store/db.js';
export { ServiceError, type ServiceErrorCode } from './errors.js';
export { restoreBackup, writeBackup } from './backup.js';
export { isSigned, type Signed } from './minutes/sign.js';
export type { Minutes } from './minutes/minutes.js';
export { openApi } from './http/openapi.js';
