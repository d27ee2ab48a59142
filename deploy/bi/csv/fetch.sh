#!/bin/sh
# Fetches reports as CSV files for tools that read files: Tableau, Excel, R, a data lake. Run it by cron:
#     MEMBERPULSE_URL=https://pulse.example.org MEMBERPULSE_KEY_FILE=/etc/member-pulse.key ./fetch.sh /srv/reports
# The key file holds one API key (scope report; for responses.csv also responses) and is readable by its owner only. A
# file is replaced when it is complete and not before, so that a refresh never reads half of it.
set -eu

folder=$1
umask 077

fetch() {
    # The key comes from a file and through standard input: a command line can be read by everybody on the machine
    if ! printf 'header = "Authorization: Bearer %s"\n' "$(cat "$MEMBERPULSE_KEY_FILE")" |
        curl --config - --silent --show-error --fail --retry 5 --retry-connrefused --max-time 3600 \
            --header 'Accept: text/csv' --output "$folder/$1.part" "$MEMBERPULSE_URL$2"; then
        rm -f "$folder/$1.part"
        echo "$1 was not fetched; the file of before stays" >&2
        return 1
    fi
    mv "$folder/$1.part" "$folder/$1"
}

failed=0
# Totals come from the service: hidden cells cannot be added up by a tool
fetch nps.csv '/v1/metrics/nps?groupBy=segment,stage&period=month' || failed=1
fetch nps-total.csv '/v1/metrics/nps?period=month' || failed=1
fetch msat.csv '/v1/metrics/msat?groupBy=segment,stage&period=month' || failed=1
if [ "${MEMBERPULSE_RESPONSES:-false}" = true ]; then
    fetch responses.csv "/v1/responses?from=${MEMBERPULSE_FROM:-2000-01-01}" || failed=1
fi
exit $failed
