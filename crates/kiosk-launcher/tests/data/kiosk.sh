#!/bin/sh
# Stands for the kiosk: does what the script beside it says.
. "$(dirname "$0")/script"
