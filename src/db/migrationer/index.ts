import type { MigrationInterface } from 'typeorm';
import { Netvaerk1770000000001 } from './0001-netvaerk';

/** In the order in which they are run; grows only at the end. */
export const MIGRATIONER: (new () => MigrationInterface)[] = [Netvaerk1770000000001];
