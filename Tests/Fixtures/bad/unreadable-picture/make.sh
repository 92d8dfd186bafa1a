#!/bin/sh
set -eu
chmod 000 Content/picture.png Content/leaflet.pdf
