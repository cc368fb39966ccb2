"""Calls a server through aiorpcX, as published: newline framing over a Unix socket.

usage: aiorpcx_client.py SOCKET
"""
import asyncio
import json
import sys

from aiorpcx import RPCError, connect_us


async def main():
    async with connect_us(sys.argv[1]) as session:
        hello = await session.send_request("system.hello", {"client": "aiorpcX"})
        submitted = await session.send_request(
            "claim.submit", {"text": "Sent by aiorpcX", "tags": ["published-client"]}
        )
        listed = await session.send_request("claim.list", {"tag": "published-client"})
        async with session.send_batch(raise_errors=True) as batch:
            batch.add_request("system.ping", {})
            batch.add_request("claim.get", {"claim": submitted["claim"]["id"]})
        assert batch.results[1]["claim"]["text"] == "Sent by aiorpcX"
        try:
            await session.send_request("claim.get", {"claim": "C999"})
            refused = None
        except RPCError as error:
            refused = error.code
        print(json.dumps({"server": hello["server"], "submitted": submitted["claim"]["id"],
                          "listed": [claim["id"] for claim in listed["claims"]], "refused": refused}))


asyncio.run(main())
