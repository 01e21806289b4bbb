"""The one error that is meant for people."""


class UnusableInput(Exception):
    """The request or the input cannot be used. The message is one plain sentence: what, where, what to do."""
