#!/bin/sh
# A program that does what the file `script` beside its link says. A program that a test has just
# written cannot always be started: whatever another thread starts meanwhile may hold it open.
here=$(dirname "$0")
. "$here/script"
