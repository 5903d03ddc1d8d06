/** A database that cannot be used; the message is for whoever starts the program, and says what to do. */
export class DatabaseError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'DatabaseError';
  }
}
