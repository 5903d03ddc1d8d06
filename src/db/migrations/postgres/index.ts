import type { MigrationInterface } from 'typeorm';
import { NetvaerkPostgres1770000001001 } from './0001-netvaerk';
import { NoegletalPostgres1770000001002 } from './0002-noegletal';
import { PuljensSummerPostgres1770000001003 } from './0003-puljens-summer';
import { StatslisterPostgres1770000001004 } from './0004-statslister';
import { NoegletalVersionPostgres1770000001005 } from './0005-noegletal-version';

/** Those of PostgreSQL, in the order in which they are run; grows only at the end. */
export const POSTGRES_MIGRATIONS: (new () => MigrationInterface)[] = [
  NetvaerkPostgres1770000001001,
  NoegletalPostgres1770000001002,
  PuljensSummerPostgres1770000001003,
  StatslisterPostgres1770000001004,
  NoegletalVersionPostgres1770000001005,
];
