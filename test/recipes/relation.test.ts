import { follow } from './kit';
import { RELATION } from './relation.recipe';

follow(RELATION);
