export { openEmbeddedDatabase } from './database/embedded.ts';
export { openPostgresDatabase, type PostgresOptions } from './database/postgres.ts';
export { sqlStateOf, type Database, type Queryable } from './database/database.ts';
export { migrate } from './database/migrate.ts';
export type { Incident } from './http/incident.ts';
export { createPortal, type Portal, type PortalOptions } from './portal/create-portal.ts';
export type { Source } from './publication/publication.ts';
