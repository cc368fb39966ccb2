"""The hash of an event as the protocol's page defines it.

usage: event_hash.py PREVIOUS-HASH HEADER SALT BODY
"""
import hashlib
import json
import sys

previous, header, salt, body = sys.argv[1:]
for text in (header, body):  # both are canonical JSON
    assert json.dumps(json.loads(text), sort_keys=True, separators=(",", ":"), ensure_ascii=False) == text
digest = hashlib.sha256(bytes.fromhex(salt) + body.encode()).digest()
print(hashlib.sha256(bytes.fromhex(previous) + header.encode() + digest).hexdigest())
