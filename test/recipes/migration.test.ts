import { follow } from './kit';
import { MIGRATION } from './migration.recipe';

follow(MIGRATION);
