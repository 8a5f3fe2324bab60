export { createKey, listKeys, revokeKey, roles, rotateKey, type ApiKey, type ApiKeyInput, type NewApiKey, type Role } from './access/api-keys.ts';
export { backUp, type BackupReport } from './administration/backup.ts';
export { migrateStore, openStore, type Migrated, type Store, type StoreLocation } from './administration/open-store.ts';
export { eraseCard, erasePerson } from './law/erase-person.ts';
export { purge, retention, type Keeping, type Purged } from './law/retention.ts';
