"""Tests of which network addresses may be fetched from."""

from __future__ import annotations

import pytest

from alleged.intake.addresses import UnsafeAddressError, check_public, not_public

CASES = [
    ("93.184.216.34", None),
    ("2606:4700::6810:84e5", None),
    ("127.0.0.1", "loopback"),
    ("127.8.9.1", "loopback"),
    ("::1", "loopback"),
    ("10.1.2.3", "private"),
    ("172.16.0.1", "private"),
    ("192.168.1.1", "private"),
    ("100.64.0.1", "private"),
    ("fd00::1", "private"),
    ("169.254.169.254", "link-local"),
    ("fe80::1%eth0", "link-local"),
    ("0.0.0.0", "reserved"),  # noqa: S104  (an address to refuse)
    ("240.0.0.1", "reserved"),
    ("224.0.0.1", "multicast"),
    ("::ffff:127.0.0.1", "loopback"),
    ("::ffff:93.184.216.34", None),
    ("64:ff9b::7f00:1", "loopback"),
    ("2002:7f00:1::", "loopback"),
]


@pytest.mark.parametrize("address, kind", CASES)
def test_kinds_of_addresses(address: str, kind: str | None) -> None:
    """Only public addresses pass, also when a private one hides inside an IPv6 form."""
    assert not_public(address) == kind


def test_one_bad_address_refuses_the_host() -> None:
    """A host with a public and a private address is refused, and the sentence names host, address and kind."""
    with pytest.raises(UnsafeAddressError, match=r"herald\.example is at 10\.0\.0\.1, a private address"):
        check_public("herald.example", ["93.184.216.34", "10.0.0.1"])
