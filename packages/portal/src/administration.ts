export { createKey, listKeys, revokeKey, roles, rotateKey, type ApiKey, type ApiKeyInput, type NewApiKey, type Role } from './access/api-keys.ts';
export { backUp, type BackupReport } from './administration/backup.ts';
export { migrateStore, openStore, type Migrated, type Store, type StoreLocation } from './administration/open-store.ts';
