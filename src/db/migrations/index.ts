import type { MigrationInterface } from 'typeorm';
import { Netvaerk1770000000001 } from './0001-netvaerk';
import { ReglerOverTid1770000000002 } from './0002-regler-over-tid';
import { AendringensFoer1770000000003 } from './0003-aendringens-foer';
import { FoldetTekst1770000000004 } from './0004-foldet-tekst';
import { Noegletal1770000000005 } from './0005-noegletal';
import { PuljensSummer1770000000006 } from './0006-puljens-summer';
import { Statslister1770000000007 } from './0007-statslister';
import { NoegletalVersion1770000000008 } from './0008-noegletal-version';

/** In the order in which they are run; grows only at the end. */
export const MIGRATIONS: (new () => MigrationInterface)[] = [
  Netvaerk1770000000001,
  ReglerOverTid1770000000002,
  AendringensFoer1770000000003,
  FoldetTekst1770000000004,
  Noegletal1770000000005,
  PuljensSummer1770000000006,
  Statslister1770000000007,
  NoegletalVersion1770000000008,
];
