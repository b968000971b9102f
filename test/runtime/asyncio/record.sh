#!/bin/sh
# Records what CPython 3.13 prints: programs/X.py -> programs/X.out
cd "$(dirname "$0")/programs" || exit 1
for program in ${*:-*.py}; do
  [ "$program" = harness.py ] || "${PYTHON:-python3.13}" "$program" > "${program%.py}.out" 2> /dev/null
done
