#!/bin/sh
# Copies the primary the first time, and then follows it.
set -eu
export PGDATA="${PGDATA:-/var/lib/postgresql/18/docker}"
if [ ! -s "$PGDATA/PG_VERSION" ]; then
  mkdir -p "$PGDATA" && chown -R postgres:postgres /var/lib/postgresql && chmod 700 "$PGDATA"
  export PGPASSWORD="$REPLICATION_PASSWORD"
  until gosu postgres pg_basebackup -h primary -U replication -D "$PGDATA" -R -X stream -d 'application_name=replica'; do sleep 1; done
fi
exec gosu postgres postgres -D "$PGDATA" -c hot_standby_feedback=on
