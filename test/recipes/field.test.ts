import { FIELD } from './field.recipe';
import { follow } from './kit';

follow(FIELD);
