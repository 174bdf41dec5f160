"""The programme at a glance: will it be met?"""
